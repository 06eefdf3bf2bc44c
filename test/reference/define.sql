/* Feed the extension from the rows that declare the models. */
\set ON_ERROR_STOP on
SELECT tiering.create_model(model, relation::regclass, key_column => key_column, filter => filter,
	territory => territory, owner => owner, template => 'empty')
FROM reference.model ORDER BY relation, model;

SELECT tiering.set_component(model, component, weight => weight)
FROM reference.component ORDER BY model, n;

SELECT tiering.set_criterion(model, component, criterion, expression, weight => weight, missing => missing)
FROM reference.criterion ORDER BY model, n;

SELECT tiering.set_tier(model, tier, rank, min_score => min_score, exit_score => exit_score, gate => gate,
	capacity => capacity, capacity_per => capacity_per, share => share)
FROM reference.tier ORDER BY model, rank;
