def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/com/acme/CustomerPage.java:9:14: personal-data-in-log: Writes *** to the log')
assert log.contains('1 would be mended, 1 file would be written')
assert log.contains('1 mended, 1 file written')
assert log.contains('0 mended, 0 files written')

def page = new File(basedir, 'src/main/java/com/acme/CustomerPage.java').text
assert page.contains('    log.info("shown to " + "***");\n')
assert page.contains('  void show(Customer customer) {\n')
