# test/lib/tap.awk
#	  Counts TAP.  Prints "passed failed skipped"; -v status=N is the exit
#	  status of what printed it.  No plan, a plan that was not kept, and an
#	  exit in the middle are failures too.

/^ok/ {
	if (tolower($0) ~ /# *skip/) skipped++; else passed++
	next
}
/^not ok/ {
	if (tolower($0) ~ /# *todo/) skipped++; else failed++
	next
}
/^1\.\.[0-9]+/ {
	planned = 1
	plan = substr($1, 4) + 0
	if (plan == 0) skipped++
}
/^Bail out!/ { bailed = 1 }
END {
	if (bailed || !planned || (plan > 0 && plan != passed + failed + skipped) ||
		(status != 0 && failed == 0))
		failed++
	print passed + 0, failed + 0, skipped + 0
}
