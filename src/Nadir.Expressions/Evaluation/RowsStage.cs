namespace Nadir.Expressions;

/// <summary>What is computed before the formula itself: a part for each point, or an aggregate over all rows for each point.</summary>
/// <param name="Name">What stands for it from here on.</param>
/// <param name="Body">The part, or what the aggregate is over.</param>
/// <param name="Aggregate">Null for a part without rows.</param>
internal sealed record RowsStage(Node Name, Node Body, Aggregate? Aggregate);
