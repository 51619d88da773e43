package maison.customer.belongings.gifts;

import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// What the giver said of a gift, in the clear. It lives as long as a request and is never stored
/// or logged.
public record GiftWords(String description) {

    private static final String FIELD = "gift";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static GiftWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, GiftWords.class);
    }

    @Override
    public String toString() {
        return "GiftWords[…]";
    }
}
