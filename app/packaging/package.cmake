# SPDX-License-Identifier: GPL-3.0-or-later
# What CPack makes of an installed tree: matside_VERSION_ARCH.deb, and matside-data_VERSION_all.deb with the voices, which are
# most of it and the same on every machine. app/package calls it.
set(MATSIDE_PACKAGE_VERSION ${PROJECT_VERSION} CACHE STRING "Version of the packages; app/package adds the date of a snapshot")
set(MATSIDE_MAINTAINER "Matside maintainers <maintainers@matside.org>" CACHE STRING "Who makes the packages")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME matside)
set(CPACK_PACKAGE_VERSION ${MATSIDE_PACKAGE_VERSION})
set(CPACK_PACKAGE_CONTACT ${MATSIDE_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program data)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE https://matside.org)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME matside)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "gentle guide for the front of the hips, to follow while lying on a mat")
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# What no library of the program names: the voices, the diary's plugin, the plugins that open a window, and a typeface.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS
    "matside-data (= ${CPACK_PACKAGE_VERSION}), libqt6sql6-sqlite, qt6-qpa-plugins, fonts-inter")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "qt6-wayland, hicolor-icon-theme")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "libflite1")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Matside leads a gentle routine for the front of the hips while somebody lies on
a mat, with a laptop on the floor beside it. A voice says what comes next, a
drawn person shows it, chimes mark the moves, and every sentence is shown.
.
It waits where it is asked to, needs no key from start to end, and never uses
the network. Routines of one's own are text files.")

set(CPACK_DEBIAN_DATA_PACKAGE_NAME matside-data)
set(CPACK_DEBIAN_DATA_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DATA_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DATA_PACKAGE_ENHANCES matside)
set(CPACK_COMPONENT_DATA_DESCRIPTION "Matside leads a gentle routine for the front of the hips while somebody lies on
a mat.
.
These are its two voices, with a clip for every line of the routines that
come with it.")

include(CPack)
