/* A model that reads all of it: by a column, through a mapping, through a category, from a parent. */
SELECT tiering.create_model('abm', 'crm.accounts', filter => $$ status = 'prospect' $$, template => 'empty');
SELECT tiering.set_component('abm', 'fit');
SELECT tiering.set_source('abm', 'crm.deals', account => 'account_id');
SELECT tiering.set_source('abm', 'crm.companies', account => 'account_id');
SELECT tiering.set_source('abm', 'crm.contacts',
	account => '(SELECT o.account_id FROM crm.companies o WHERE o.id = contacts.company_id)');
SELECT tiering.set_source('abm', 'crm.categories',
	account => 'ARRAY(SELECT a.id FROM crm.accounts a WHERE a.category_id = categories.id)');
SELECT tiering.set_source('abm', 'crm.accounts',
	account => 'ARRAY(SELECT child.id FROM crm.accounts child WHERE child.parent_id = accounts.id)');
SELECT tiering.set_criterion('abm', 'fit', 'won', $$ tiering.ramp((SELECT sum(amount) FROM crm.deals d
	WHERE d.account_id = accounts.id AND d.state = 'won'), 0, 10000) $$);
SELECT tiering.set_criterion('abm', 'fit', 'engaged', $$ tiering.ramp((SELECT nullif(count(*), 0) FROM crm.contacts c
	JOIN crm.companies o ON o.id = c.company_id WHERE o.account_id = accounts.id AND c.engaged), 0, 5) $$);
SELECT tiering.set_criterion('abm', 'fit', 'category', $$ (SELECT points FROM crm.categories k
	WHERE k.id = accounts.category_id) $$);
SELECT tiering.set_criterion('abm', 'fit', 'parent', $$ tiering.ramp((SELECT p.revenue FROM crm.accounts p
	WHERE p.id = accounts.parent_id), 0, 10000) $$);
SELECT tiering.set_criterion('abm', 'fit', 'revenue', $$ tiering.ramp(revenue, 0, 10000) $$);
SELECT tiering.set_tier('abm', 'First', 1, min_score => 50, exit_score => 40, capacity => 10);
SELECT tiering.set_tier('abm', 'Rest', 2);
CALL tiering.activate('abm');
