/*-------------------------------------------------------------------------
 *
 * unit.h
 *	  What the unit tests share: random numbers and the report.
 *
 * test/allocation/unit.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIERING_UNIT_H
#define TIERING_UNIT_H

/* State of the generator; a fixed seed, so that every run is the same. */
static uint64 random_state = UINT64CONST(0x9E3779B97F4A7C15);

/* Tests that failed so far. */
static int	failures = 0;

/*
 * random_below - a number from 0 to n - 1 (xorshift64*)
 */
static uint64
random_below(uint64 n)
{
	random_state ^= random_state >> 12;
	random_state ^= random_state << 25;
	random_state ^= random_state >> 27;
	return ((random_state * UINT64CONST(0x2545F4914F6CDD1D)) >> 11) % n;
}

/*
 * report - print the outcome of a test
 */
static void
report(const char *name, bool good)
{
	printf("%s - %s\n", good ? "ok" : "not ok", name);
	if (!good)
		failures++;
}

#endif							/* TIERING_UNIT_H */
