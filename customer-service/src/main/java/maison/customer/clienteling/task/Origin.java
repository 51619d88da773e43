package maison.customer.clienteling.task;

/// Why a rule made a task.
///
/// @param version of the rule
/// @param trigger what happened, such as `sale:` and its id, or `quarter:` and its first day
public record Origin(String ruleId, int version, String trigger) {}
