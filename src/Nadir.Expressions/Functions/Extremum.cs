using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The outermost on one side of two numbers or more; not a number where one is not.</summary>
/// <typeparam name="F">The outer one of two numbers.</typeparam>
internal abstract class Extremum<F>(string name) : Function(name, 2, int.MaxValue)
    where F : struct, IBinaryLane
{
    /// <summary>The comparison that holds where the first of two is the outer one, or both are.</summary>
    protected abstract Function Reaches { get; }

    public override double Value(ReadOnlySpan<double> arguments)
    {
        var result = arguments[0];
        foreach (var argument in arguments[1..])
            result = Outer(result, argument);
        return result;
    }

    /// <summary>Pairs of pairs, so that many numbers do not nest deeply.</summary>
    public override Node Expand(IReadOnlyList<Node> arguments)
    {
        if (arguments.Count == 1)
            return arguments[0];
        var half = (arguments.Count + 1) / 2;
        return Of(Expand([.. arguments.Take(half)]), Expand([.. arguments.Skip(half)]));
    }

    public override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result) =>
        LightLoop.Run(default(F), arguments[0], arguments[1], result);

    public override L On<L>(ReadOnlySpan<L> arguments)
    {
        var result = arguments[0];
        foreach (var argument in arguments[1..])
            result = default(F).Apply(result, argument);
        return result;
    }

    public override Tensor Apply(IReadOnlyList<Tensor> arguments)
    {
        var result = arguments[0];
        for (var place = 1; place < arguments.Count; place++)
            result = WithSlopes<F>.Apply(Name, result, arguments[place]);
        return result;
    }

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments)
    {
        var result = arguments[0];
        foreach (var argument in arguments[1..])
        {
            if (result.Continuity == Continuity.Nowhere || argument.Continuity == Continuity.Nowhere)
                return Enclosure.None;
            result = new(
                Outer(result.Low, argument.Low), Outer(result.High, argument.High),
                Enclosure.Weaker(result.Continuity, argument.Continuity));
        }

        return result;
    }

    public override Node Slope(IReadOnlyList<Node> arguments, int place) =>
        Differentiate(arguments, arguments.Select((_, at) => (Node)(at == place ? 1 : 0)).ToArray());

    public override Node Differentiate(IReadOnlyList<Node> arguments, IReadOnlyList<Node> slopes)
    {
        var (reached, slope) = (arguments[0], slopes[0]);
        for (var place = 1; place < arguments.Count; place++)
        {
            if (!slope.Equals(slopes[place]))
                slope = Functions.Where.Of(Reaches.Of(reached, arguments[place]), slope, slopes[place]);
            reached = Of(reached, arguments[place]);
        }

        return slope;
    }

    public override string Latex(IReadOnlyList<string> arguments) => $@"\{Name}\left({string.Join(", ", arguments)}\right)";

    public override string CSharp(IReadOnlyList<string> arguments) =>
        arguments.Skip(1).Aggregate(arguments[0], (text, argument) => $"Math.{char.ToUpperInvariant(Name[0])}{Name[1..]}({text}, {argument})");

    private static double Outer(double left, double right) => default(F).Apply<Float64>(left, right).Number;
}
