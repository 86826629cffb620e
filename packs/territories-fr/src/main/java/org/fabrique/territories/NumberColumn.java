package org.fabrique.territories;

/** A column of numbers; -1 where a field is empty. */
final class NumberColumn implements Column {

    private final IntList numbers = new IntList();

    @Override
    public void readFrom(Fields fields) {
        numbers.add(fields.number());
    }

    int get(int row) {
        return numbers.get(row);
    }
}
