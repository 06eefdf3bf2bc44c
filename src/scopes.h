/*-------------------------------------------------------------------------
 *
 * scopes.h
 *	  Territories and owners, numbered.
 *
 * src/scopes.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_SCOPES_H
#define TIERING_SCOPES_H

/* A territory or an owner. */
typedef struct TieringScope
{
	char	   *name;
	int			size;			/* bytes of the name */
	uint32		hash;			/* of the name */
	int64		accounts;		/* in scope of the model */
} TieringScope;

/* All scopes of one kind. */
typedef struct TieringScopes
{
	TieringScope *scopes;		/* [count], by number */
	int			count;
	int			space;
	int		   *slots;			/* [2 * space], by hash: number + 1; 0: free */
} TieringScopes;

extern void tiering_scopes_init(TieringScopes *set);
extern int	tiering_scopes_find(TieringScopes *set, const char *name, int size);

#endif							/* TIERING_SCOPES_H */
