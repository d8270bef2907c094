using Nadir.Expressions;

namespace Nadir;

/// <summary>A typed formula that works element by element: what a file holds of it is its text, which is read again.</summary>
internal sealed record FormulaDefinition
{
    public FormulaDefinition(string expression, string kind)
    {
        Formula = Formula.Parse(Require.Present(expression));
        if (Formula.IsEquation)
            throw Error.Argument($"The formula of {Article(kind)} gives a value, `{expression}` is an equation; write one of its sides.");
        if (Formula.HasAggregates)
            throw Error.Argument($"The formula of {Article(kind)} is of each element by itself; `{expression}` has mean or sum in it. Leave them out.");
        Expression = expression;
    }

    public string Expression { get; }

    public Formula Formula { get; }

    private static string Article(string kind) => kind[0] is 'a' ? $"an {kind}" : $"a {kind}";
}
