package maison.customer.belongings.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom something is: a customer, or who is at the other end of one of the giver's relations,
/// customer or not, or not yet.
///
/// @param relationId of a relation on the giver's own record
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(@Nullable UUID customerId, @Nullable UUID relationId) {

    public Recipient {
        if ((customerId == null) == (relationId == null)) {
            throw new IllegalArgumentException("a recipient is a customer or a relation");
        }
    }
}
