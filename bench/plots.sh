# bench/plots.sh
#	  The way of plots from the sandbox into the project.  To be sourced before
#	  the sandbox is entered, with root set.
#
# The sandbox is another folder, perhaps of another user, who may not write
# into the project.  So an archive comes through descriptor 9, which stays
# open when the sandbox is entered: see send_plots() in bench/lib.sh.
exec 9> >(exec tar -C "$root/bench" --no-same-owner -xf - 2>/dev/null)
