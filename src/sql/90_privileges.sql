/*
 * Who may do what.  Everybody may call the functions: each checks its caller
 * against the owner of the model.  Nobody but the owner of the extension
 * reads or writes the catalogue; the log of runs has a view for the owners of
 * models.
 */
GRANT USAGE ON SCHEMA tiering TO PUBLIC;
GRANT SELECT ON tiering.run TO PUBLIC;
