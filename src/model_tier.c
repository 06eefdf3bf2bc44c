/*-------------------------------------------------------------------------
 *
 * model_tier.c
 *	  A tier of a live model: by its index, its rank and its name.
 *
 * src/model_tier.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "model.h"
#include "tiering.h"

/*
 * tiering_model_tier_of_rank - index of the tier with a rank
 *
 * TIERING_NO_TIER, which is -1, if the rank is 0 or the version has no such
 * rank.
 */
int
tiering_model_tier_of_rank(const TieringModel *model, int rank)
{
	for (int i = 0; i < model->ntiers; i++)
	{
		if (model->tiers[i].rank == rank)
			return i;
	}
	return -1;
}

/*
 * tiering_model_rank_of_tier - rank of a tier given by name; 0 if none
 */
int
tiering_model_rank_of_tier(const TieringModel *model, const char *tier)
{
	for (int i = 0; tier != NULL && i < model->ntiers; i++)
	{
		if (strcmp(model->tiers[i].name, tier) == 0)
			return model->tiers[i].rank;
	}
	return 0;
}

/*
 * tiering_model_tier_by_name - index of a tier; TIERING_NO_TIER if none
 */
int
tiering_model_tier_by_name(const TieringModel *model, const char *tier)
{
	return tiering_model_tier_of_rank(model, tiering_model_rank_of_tier(model, tier));
}

/*
 * tiering_model_tier_name - name of the tier with an index; NULL for none
 */
const char *
tiering_model_tier_name(const TieringModel *model, int tier)
{
	return tier < 0 ? NULL : model->tiers[tier].name;
}

/*
 * tiering_model_tier_rank - rank of the tier with an index; 0 for none
 */
int
tiering_model_tier_rank(const TieringModel *model, int tier)
{
	return tier < 0 ? 0 : model->tiers[tier].rank;
}
