SELECT tiering.create_model('abm', 'crm.accounts', template => 'empty');
SELECT tiering.set_component('abm', 'fit'), tiering.set_component('abm', 'engagement');
SELECT tiering.set_criterion('abm', 'fit', 'points', 'points');
SELECT tiering.set_tier('abm', 'First', 1, min_score => 60, exit_score => 50, capacity => 4);
SELECT tiering.set_tier('abm', 'Second', 2, min_score => 25, capacity => 8), tiering.set_tier('abm', 'Rest', 3);
SELECT tiering.set_signal('abm', 'engagement', 'visit', points => 0.2, half_life => '7 days', cap => 60);
SELECT tiering.set_signal('abm', 'engagement', 'webinar', points => 0.01, half_life => '400 days');
SELECT tiering.set_signal('abm', 'engagement', 'call', points => 1, half_life => '30 days', per_day => 2);
SELECT tiering.set_signal('abm', 'engagement', 'complaint', points => -0.01);
SELECT tiering.set_signal_source('abm', 'crm.activities', account => 'account_id', kind => 'type',
	occurred_at => 'created_at', strength => 'weight');
CALL tiering.activate('abm');
