using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A small whole power, by repeated squaring: x² is x·x to the bit, xⁿ within n/2 units in the last place.</summary>
internal sealed class WholePower : Function
{
    /// <summary>From here on the general power is as fast and more exact.</summary>
    private const int Largest = 8;

    private static readonly WholePower[] All =
        [.. Enumerable.Range(-Largest, (2 * Largest) + 1).Select(static exponent => new WholePower(exponent))];

    private readonly int exponent;

    private WholePower(int exponent)
        : base("^", 1) => this.exponent = exponent;

    /// <summary>The power for an exponent; null where it is not whole or not small.</summary>
    public static WholePower? For(double exponent) =>
        Math.Abs(exponent) <= Largest && exponent == Math.Floor(exponent) ? All[(int)exponent + Largest] : null;

    public override double Value(ReadOnlySpan<double> arguments) => new Lane(exponent).Apply<Float64>(arguments[0]).Number;

    public override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result)
    {
        switch (exponent)
        {
            case 2: LightLoop.Run(default(Square), arguments[0], result); break;
            case 3: LightLoop.Run(default(Cube), arguments[0], result); break;
            case 4: LightLoop.Run(default(Fourth), arguments[0], result); break;
            default: LaneLoop.Run(new Lane(exponent), arguments[0], result); break;
        }
    }

    public override Tensor Apply(IReadOnlyList<Tensor> arguments)
    {
        if (exponent == 0)
            return Tensor.Ones(arguments[0].Shape, arguments[0].ElementType);
        Tensor? power = null;
        var square = arguments[0];
        for (var left = Math.Abs(exponent); ; square *= square)
        {
            if (left % 2 != 0)
                power = power is null ? square : power * square;
            if ((left /= 2) == 0)
                return exponent > 0 ? power! : 1 / power!;
        }
    }

    public override L On<L>(ReadOnlySpan<L> arguments) => new Lane(exponent).Apply(arguments[0]);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments)
    {
        var x = arguments[0];
        if (exponent == 0)
            return Enclosure.One;
        if (x.Continuity == Continuity.Nowhere)
            return Enclosure.None;
        var power = exponent % 2 == 0
            ? Even(Functions.Absolute.Enclose(x))
            : Enclosure.Between(Down(x.Low), -Down(-x.High), x.Continuity);
        return exponent > 0 ? power : Functions.Divide.Enclose(Enclosure.One, power);
    }

    public override Node Slope(IReadOnlyList<Node> arguments, int place) =>
        exponent * Functions.Power.Of(arguments[0], exponent - 1);

    public override string Latex(IReadOnlyList<string> arguments) => $"{arguments[0]}^{{{exponent}}}";

    public override string CSharp(IReadOnlyList<string> arguments) => $"Math.Pow({arguments[0]}, {exponent})";

    private Enclosure Even(Enclosure size) =>
        Enclosure.Between(Chain(size.Low, up: false), Chain(size.High, up: true), size.Continuity);

    private double Down(double x) => x < 0 ? -Chain(-x, up: true) : Chain(x, up: false);

    /// <summary>The very products of <see cref="Lane"/> for a number that is not negative, each rounded to one side.</summary>
    private double Chain(double x, bool up)
    {
        var (power, square) = (1.0, x);
        for (var left = Math.Abs(exponent); ; square = Product(square, square, up))
        {
            if (left % 2 != 0)
                power = Product(power, square, up);
            if ((left /= 2) == 0)
                return power;
        }
    }

    private static double Product(double x, double y, bool up) => up ? Outward.MultiplyUp(x, y) : Outward.MultiplyDown(x, y);

    private readonly struct Square : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x * x;
    }

    private readonly struct Cube : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x * (x * x);
    }

    private readonly struct Fourth : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            var square = x * x;
            return square * square;
        }
    }

    private readonly struct Lane(int exponent) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>
        {
            L power = 1;
            for (var left = Math.Abs(exponent); left > 0; left /= 2, x *= x)
            {
                if (left % 2 != 0)
                    power *= x;
            }

            return exponent < 0 ? 1 / power : power;
        }
    }
}
