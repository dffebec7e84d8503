// a repository of its own, so that paths are told from here
assert new File(basedir, '.git').mkdir()
def java = new File(basedir, 'src/main/java/com/acme/Long.java')
java.text = 'package com.acme;\n\nclass Long {\n' + ('  // ' + 'x'.multiply(75) + '\n').multiply(10000) + '}\n'
return true
