package maison.loyalty.referring;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes referral codes that say nothing of whose they are and that nobody guesses: 60 random bits.
@Singleton
class Codes {

    /// Without those that are read as one another.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final Pattern NOISE = Pattern.compile("[\\s-]+");

    private final SecureRandom random = new SecureRandom();

    /// Such as `K7QM-2XHR-9TPD`.
    String next() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "");
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// A code as somebody wrote it, in the form in which it was given.
    static String read(String written) {
        String letters = NOISE.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return letters.length() == GROUPS * GROUP
                ? letters.substring(0, GROUP)
                        + "-"
                        + letters.substring(GROUP, 2 * GROUP)
                        + "-"
                        + letters.substring(2 * GROUP)
                : letters;
    }
}
