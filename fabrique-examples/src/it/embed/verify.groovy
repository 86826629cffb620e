// Three solutions were explained, each with points that are told.
String said = new File(basedir, 'target/said.txt').getText('UTF-8')
assert said.findAll(/(?m)^\d+\/1000 /).size() == 3 : said
assert said.contains('Le besoin se dit comme') : said
assert new File(basedir, 'fabrique.db').length() > 0
return true
