package maison.customer.finding.cards;

import jakarta.inject.Singleton;
import maison.customer.finding.card.CardNumber;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// A card's number, as it is stored and as it is found.
@Singleton
public final class CardTokens {

    private static final String FIELD = "card";

    private final IndexKey index;

    CardTokens(IndexKey index) {
        this.index = index;
    }

    /// What stands in the table for a number.
    public byte[] of(CardNumber number) {
        return index.token(FIELD, number.digits());
    }

    /// The number as ciphertext.
    public static Sealed seal(SubjectKey key, CardNumber number) {
        return key.seal(FIELD, number.digits());
    }

    /// The number behind the ciphertext.
    public static CardNumber open(SubjectKey key, Sealed number) {
        return new CardNumber(key.open(FIELD, number));
    }
}
