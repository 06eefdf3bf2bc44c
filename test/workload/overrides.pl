# test/workload/overrides.pl
#	  People who set overrides and open windows, of which some end soon.
use Workload;

sub moment { pick("now() + interval '1 second'", "now() + interval '3 seconds'", "now() + interval '1 hour'", "now() + interval '1 second' * " . (1 + roll(20))) }
sub forced { $force ? bool() : 'false' }
sub tier { pick(qw(Strategic Priority Growth Programme)) }

[
	[8, sub { "SELECT tiering.override('" . pick(qw(abm cs)) . "', " . key() . ", '" . tier() . "', reason => 'r', until => " . pick(moment(), 'NULL') . ', force => ' . forced() . ')' }],
	[2, sub { "SELECT tiering.override('cs', " . key() . ", '" . pick(qw(Gold Silver Rest)) . "', reason => 'r', until => " . pick(moment(), 'NULL') . ', force => ' . forced() . ')' }],
	[6, sub { "SELECT tiering.clear_override('" . pick(qw(abm cs abm)) . "', " . key() . ')' }],
	[6, sub { "SELECT tiering.elevate('abm', " . key() . ", '" . tier() . "', until => " . moment() . ", reason => 'x')" }],
]
