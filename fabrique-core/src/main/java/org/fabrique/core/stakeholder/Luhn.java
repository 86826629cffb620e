package org.fabrique.core.stakeholder;

/** The check digit of SIREN and SIRET numbers: every second digit from the right is doubled, the sum ends in zero. */
final class Luhn {

    private Luhn() {}

    static boolean passes(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : doubled(digit);
        }
        return sum % 10 == 0;
    }

    private static int doubled(int digit) {
        return digit < 5 ? 2 * digit : 2 * digit - 9;
    }
}
