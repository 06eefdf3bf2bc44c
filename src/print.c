/*-------------------------------------------------------------------------
 *
 * print.c
 *	  What was scored of an account, as a number.
 *
 * A review compares what is stored of every account with what the model says.
 * Both are summed up in 8 bytes, their print, so that one can be kept in memory
 * and the other sent from one process to another.
 *
 * Two accounts that differ in one value have different prints, since every
 * step of the sum is one-to-one; where they differ in several they have, but
 * for a chance of one in 2^64.
 *
 * src/print.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <math.h>

#include "print.h"

/* What stands for a text that is NULL. */
#define NO_TEXT UINT64CONST(0x6E756C6C)

/*
 * mix - the sum of what came before and another word; one-to-one in both
 */
static inline uint64
mix(uint64 sum, uint64 word)
{
	sum = (sum ^ word) * UINT64CONST(0x9E3779B97F4A7C15);
	return sum ^ (sum >> 29);
}

/*
 * mix_text - the same for a text; NULL is not the empty one
 */
static uint64
mix_text(uint64 sum, const char *text, int size)
{
	uint64		word;

	if (text == NULL)
		return mix(sum, NO_TEXT);
	for (; size >= sizeof(word); size -= sizeof(word), text += sizeof(word))
	{
		memcpy(&word, text, sizeof(word));
		sum = mix(sum, word);
	}
	word = (uint64) (size + 1) << 56;
	memcpy(&word, text, size);
	return mix(sum, word);
}

/*
 * tiering_print - the print of an account
 */
uint64
tiering_print(const TieringScored *scored)
{
	uint64		sum = mix(scored->gates, (uint64) scored->score << 16 | scored->completeness);

	for (int i = 0; i < scored->npoints; i++)
	{
		uint64		word = 0;

		if (isnan(scored->points[i]))
			word = ~UINT64CONST(0);
		else if (scored->points[i] != 0)	/* both zeros are one */
			memcpy(&word, &scored->points[i], sizeof(word));
		sum = mix(sum, word);
	}
	for (int i = 0; i < lengthof(scored->scopes); i++)
		sum = mix_text(sum, scored->scopes[i], scored->sizes[i]);
	return sum;
}
