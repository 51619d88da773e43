package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import maison.customer.identity.person.SearchTerms.Term;
import maison.platform.sealing.IndexKey;

/// Turns search terms into the keyed tokens that stand in the table.
@Singleton
final class SearchTokens {

    private final IndexKey key;

    SearchTokens(IndexKey key) {
        this.key = key;
    }

    List<byte[]> of(Collection<Term> terms) {
        return terms.stream().map(term -> key.token(term.kind(), term.value())).toList();
    }
}
