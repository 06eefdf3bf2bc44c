SELECT tiering.create_model('abm', 'crm.accounts', filter => 'in_scope AND id % 1000 < 100',
	territory => 'region', owner => 'owner_id', template => 'empty');
SELECT tiering.set_component('abm', 'fit', weight => 1);
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 80, exit_score => 60, capacity => 5);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 50, exit_score => 40, capacity => 2, capacity_per => 'owner');
SELECT tiering.set_tier('abm', 'Third', 3, min_score => 20, capacity => 3, capacity_per => 'territory');
SELECT tiering.set_tier('abm', 'Rest', 4);
CALL tiering.activate('abm');
