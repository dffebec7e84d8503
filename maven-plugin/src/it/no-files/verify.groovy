def log = new File(basedir, 'build.log').text
assert log.contains('The privacy check is incomplete: no file was analysed')
