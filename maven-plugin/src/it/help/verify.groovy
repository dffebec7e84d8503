def log = new File(basedir, 'build.log').text
assert log.contains('privacy:help')
assert log.contains('privacy:check')
