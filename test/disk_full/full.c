/*-------------------------------------------------------------------------
 *
 * full.c
 *	  A disk that is full when a test wants it, to be preloaded into the server.
 *
 * While the file DISK_FULL_FLAG exists, nothing below the folder DISK_FULL_FOLDER
 * grows: what would make a file longer fails with ENOSPC, as on a disk without
 * space.  What writes over a page that is there goes through.
 *
 * test/disk_full/full.c
 *
 *-------------------------------------------------------------------------
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/*
 * is_full - would the file get longer than it is, on a disk that is full?
 */
static int
is_full(int fd, off_t end)
{
	const char *flag = getenv("DISK_FULL_FLAG");
	const char *folder = getenv("DISK_FULL_FOLDER");
	char		link[64];
	char		path[PATH_MAX];
	struct stat file;
	ssize_t		length;

	if (flag == NULL || folder == NULL || access(flag, F_OK) != 0 ||
		fstat(fd, &file) != 0 || end <= file.st_size)
		return 0;
	snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
	length = readlink(link, path, sizeof(path) - 1);
	if (length < 0)
		return 0;
	path[length] = '\0';
	errno = ENOSPC;
	return strncmp(path, folder, strlen(folder)) == 0;
}

ssize_t
pwrite(int fd, const void *buffer, size_t size, off_t offset)
{
	ssize_t		(*next) (int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");

	return is_full(fd, offset + size) ? -1 : next(fd, buffer, size, offset);
}

ssize_t
pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
	ssize_t		(*next) (int, const struct iovec *, int, off_t) = dlsym(RTLD_NEXT, "pwritev");
	off_t		end = offset;

	for (int i = 0; i < count; i++)
		end += parts[i].iov_len;
	return is_full(fd, end) ? -1 : next(fd, parts, count, offset);
}

int
posix_fallocate(int fd, off_t offset, off_t size)
{
	int			(*next) (int, off_t, off_t) = dlsym(RTLD_NEXT, "posix_fallocate");

	return is_full(fd, offset + size) ? ENOSPC : next(fd, offset, size);
}
