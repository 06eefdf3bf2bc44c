/*-------------------------------------------------------------------------
 *
 * release.h
 *	  Is the library of the release that the database has the objects of?
 *
 * src/release.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_RELEASE_H
#define TIERING_RELEASE_H

extern char *tiering_release_installed(void);
extern void tiering_release_check(void);

#endif							/* TIERING_RELEASE_H */
