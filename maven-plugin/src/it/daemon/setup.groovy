// a repository of its own, so that paths are told from here
assert new File(basedir, '.git').mkdir()
return true
