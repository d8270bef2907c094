using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A number brought between two bounds: min(max(x, low), high).</summary>
internal sealed class Clip() : Function("clip", 3)
{
    public override IReadOnlyList<string> Aliases => ["clamp"];

    public override double Value(ReadOnlySpan<double> arguments) => Math.Min(Math.Max(arguments[0], arguments[1]), arguments[2]);

    public override Node Expand(IReadOnlyList<Node> arguments) =>
        Functions.Minimum.Of(Functions.Maximum.Of(arguments[0], arguments[1]), arguments[2]);

    public override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result) =>
        throw Error.NotSupported($"clip is evaluated as min and max.");

    public override Tensor Apply(IReadOnlyList<Tensor> arguments) =>
        Functions.Minimum.Apply([Functions.Maximum.Apply([arguments[0], arguments[1]]), arguments[2]]);

    public override L On<L>(ReadOnlySpan<L> arguments) => L.Min(L.Max(arguments[0], arguments[1]), arguments[2]);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments) =>
        Functions.Minimum.Enclose([Functions.Maximum.Enclose([arguments[0], arguments[1]]), arguments[2]]);

    public override Node Slope(IReadOnlyList<Node> arguments, int place) =>
        Differentiate(arguments, arguments.Select((_, at) => (Node)(at == place ? 1 : 0)).ToArray());

    public override Node Differentiate(IReadOnlyList<Node> arguments, IReadOnlyList<Node> slopes) =>
        Functions.Minimum.Differentiate(
            [Functions.Maximum.Of(arguments[0], arguments[1]), arguments[2]],
            [Functions.Maximum.Differentiate([arguments[0], arguments[1]], [slopes[0], slopes[1]]), slopes[2]]);

    public override string Latex(IReadOnlyList<string> arguments) => $@"\operatorname{{clip}}\left({string.Join(", ", arguments)}\right)";

    public override string CSharp(IReadOnlyList<string> arguments) => $"Math.Min(Math.Max({arguments[0]}, {arguments[1]}), {arguments[2]})";
}
