namespace Nadir.Expressions;

/// <summary>A number known by its name: pi, tau, e, inf. Where a caller binds the name, it is a variable instead.</summary>
internal sealed record ConstantNode : Node
{
    public static readonly ConstantNode Pi = new("pi", Math.PI, @"\pi", "Math.PI");
    public static readonly ConstantNode Tau = new("tau", Math.Tau, @"\tau", "Math.Tau");
    public static readonly ConstantNode Euler = new("e", Math.E, @"\mathrm{e}", "Math.E");
    public static readonly ConstantNode Infinity = new("inf", double.PositiveInfinity, @"\infty", "double.PositiveInfinity");

    private ConstantNode(string name, double value, string latex, string csharp) =>
        (Name, Value, Latex, CSharp) = (name, value, latex, csharp);

    public static IReadOnlyList<ConstantNode> All { get; } = [Pi, Tau, Euler, Infinity];

    public string Name { get; }

    /// <summary>The double nearest to the number.</summary>
    public double Value { get; }

    public string Latex { get; }

    public string CSharp { get; }

    public bool Equals(ConstantNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
