using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The second argument where the first is not 0, else the third.</summary>
internal sealed class Where() : Function("where", 3)
{
    public override double Value(ReadOnlySpan<double> arguments) => arguments[0] != 0 ? arguments[1] : arguments[2];

    public override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result)
    {
        var (condition, chosen, other) = (arguments[0], arguments[1], arguments[2]);
        if (condition.IsNumber)
            LaneLoop.Copy(condition.Number != 0 ? chosen : other, result);
        else if (chosen.IsNumber && other.IsNumber)
            LightLoop.Run(new Numbers(chosen.Number, other.Number), condition, result);
        else if (chosen.IsNumber)
            LightLoop.Run(new ChosenNumber(chosen.Number), condition, other, result);
        else if (other.IsNumber)
            LightLoop.Run(new OtherNumber(other.Number), condition, chosen, result);
        else
            LaneLoop.Run(default(Columns), condition, chosen, other, result);
    }

    public override Tensor Apply(IReadOnlyList<Tensor> arguments) =>
        throw Error.NotSupported($"where is evaluated branch by branch.");

    public override L On<L>(ReadOnlySpan<L> arguments) => L.Select(arguments[0] != 0, arguments[1], arguments[2]);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments)
    {
        if (!Truth.MayFail(arguments[0]))
            return arguments[1];
        return Truth.MayHold(arguments[0]) ? Enclosure.Either(arguments[1], arguments[2]) : arguments[2];
    }

    public override Node Slope(IReadOnlyList<Node> arguments, int place) => place switch
    {
        0 => 0,
        1 => Of(arguments[0], 1, 0),
        _ => Of(arguments[0], 0, 1),
    };

    public override Node Differentiate(IReadOnlyList<Node> arguments, IReadOnlyList<Node> slopes) =>
        slopes[1].Equals(slopes[2]) ? slopes[1] : Of(arguments[0], slopes[1], slopes[2]);

    public override string Latex(IReadOnlyList<string> arguments) =>
        $@"\begin{{cases}} {arguments[1]} & \text{{if }} {arguments[0]} \\ {arguments[2]} & \text{{otherwise}} \end{{cases}}";

    public override string CSharp(IReadOnlyList<string> arguments) =>
        $"({Whole(arguments[0])} != 0 ? {arguments[1]} : {arguments[2]})";

    private readonly struct Columns : ITernaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y, L z)
            where L : struct, ILane<L> => L.Select(x != 0, y, z);
    }

    private readonly struct ChosenNumber(double chosen) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x != 0, L.Of(chosen), y);
    }

    private readonly struct OtherNumber(double other) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x != 0, y, L.Of(other));
    }

    private readonly struct Numbers(double chosen, double other) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(x != 0, L.Of(chosen), L.Of(other));
    }
}
