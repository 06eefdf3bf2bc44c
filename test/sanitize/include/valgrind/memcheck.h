/*-------------------------------------------------------------------------
 *
 * memcheck.h
 *	  Tells AddressSanitizer what PostgreSQL tells valgrind.
 *
 * An allocator of its own hides most mistakes from AddressSanitizer: a chunk of
 * palloc() is a part of a large block of malloc(), which may be accessed as a
 * whole.  PostgreSQL has the same difficulty with valgrind, and solves it by
 * requests: with USE_VALGRIND, which the server is built with, memory contexts
 * and the buffer manager say what may be accessed at any moment, in macros of
 * <valgrind/memcheck.h>.  This file is found in place of that one, and says the
 * same to AddressSanitizer: memory that is no chunk, that is behind the end of
 * one, that was freed, or that belongs to a page without a pin, is poisoned.
 *
 * What cannot be said is that memory has not been written yet: that remains to
 * valgrind.  A granule of eight bytes can be accessed up to some byte of it, not
 * from some byte of it on, so what stands directly before a chunk is only
 * guarded by the header of the chunk.
 *
 * IDENTIFICATION
 *	  test/sanitize/include/valgrind/memcheck.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_MEMCHECK_H
#define TIERING_MEMCHECK_H

#include <sanitizer/asan_interface.h>

#define VALGRIND_MAKE_MEM_NOACCESS(addr, size) \
	ASAN_POISON_MEMORY_REGION(addr, size)
#define VALGRIND_MAKE_MEM_UNDEFINED(addr, size) \
	ASAN_UNPOISON_MEMORY_REGION(addr, size)
#define VALGRIND_MAKE_MEM_DEFINED(addr, size) \
	ASAN_UNPOISON_MEMORY_REGION(addr, size)

/* reads a byte that must not be read, if there is one, for the report of it */
#define VALGRIND_CHECK_MEM_IS_DEFINED(addr, size) \
	do { \
		const volatile char *poisoned_ = \
			(const volatile char *) __asan_region_is_poisoned((void *) (addr), (size)); \
		if (poisoned_ != 0) \
			(void) *poisoned_; \
	} while (0)

/* the chunks of a context; what is freed has been made inaccessible already */
#define VALGRIND_CREATE_MEMPOOL(context, redzones, zeroed)	do {} while (0)
#define VALGRIND_DESTROY_MEMPOOL(context)					do {} while (0)
#define VALGRIND_MEMPOOL_ALLOC(context, addr, size) \
	ASAN_UNPOISON_MEMORY_REGION(addr, size)
#define VALGRIND_MEMPOOL_FREE(context, addr)				do {} while (0)
#define VALGRIND_MEMPOOL_CHANGE(context, optr, nptr, size) \
	ASAN_UNPOISON_MEMORY_REGION(nptr, size)

#endif							/* TIERING_MEMCHECK_H */
