using System.Runtime.CompilerServices;

namespace Nadir.Tests.Lanes;

/// <summary>An elementary function of the lanes beside references that share nothing with it.</summary>
internal abstract class ElementaryFunction
{
    internal static readonly IReadOnlyList<ElementaryFunction> All =
    [
        new Subject<Exp>(Math.Exp, PreciseFunctions.Exp, -667, 709),
        new Subject<ExpM1>(ExpM1Reference, PreciseFunctions.ExpM1, -45, 709),
        new Subject<Log>(Math.Log, PreciseFunctions.Log, 0, double.MaxValue),
        new Subject<Log1P>(Log1PReference, PreciseFunctions.Log1P, -1, double.MaxValue),
        new Subject<Tanh>(Math.Tanh, PreciseFunctions.Tanh, -25, 25),
        new Subject<Sigmoid>(x => 1 / (1 + Math.Exp(-x)), PreciseFunctions.Sigmoid, -667, 60),
        new Subject<Sin>(Math.Sin, PreciseFunctions.Sin, -1e9, 1e9),
        new Subject<Cos>(Math.Cos, PreciseFunctions.Cos, -1e9, 1e9),
        new Subject<Erf>(ErfReference, PreciseFunctions.Erf, -7, 7),
    ];

    internal static TheoryData<string> Names => new(All.Select(function => function.Name));

    internal abstract string Name { get; }

    /// <summary>Where the precise reference holds and its result is a normal number.</summary>
    internal abstract (double Low, double High) Domain { get; }

    internal static ElementaryFunction Of(string name) => All.Single(function => function.Name == name);

    internal abstract void Apply(ReadOnlySpan<float> x, Span<float> y);

    internal abstract void Apply(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>The value to nearly all digits of a double: the reference for float32.</summary>
    internal abstract double Value(double x);

    /// <summary>The value to about 30 digits: the reference for float64.</summary>
    internal abstract DoubleDouble PreciseValue(double x);

    private static double ExpM1Reference(double x) =>
        Math.Abs(x) > 0.02 ? Math.Exp(x) - 1
        : x == 0 ? x
        : x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7))))));

    private static double Log1PReference(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
            return x;
        return double.IsInfinity(sum) || sum == 0 ? Math.Log(sum) : Math.Log(sum) * (x / (sum - 1));
    }

    private static double ErfReference(double x)
    {
        if (Math.Abs(x) > 4)
            return Math.Sign(x);
        double term = x, sum = x, square = x * x;
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }

        return 1.1283791670955126 * sum * Math.Exp(-square);
    }

    private sealed class Subject<F>(
        Func<double, double> value, Func<double, DoubleDouble> precise, double low, double high) : ElementaryFunction
        where F : struct, IUnaryLane
    {
        internal override string Name => typeof(F).Name;

        internal override (double Low, double High) Domain => (low, high);

        internal override void Apply(ReadOnlySpan<float> x, Span<float> y) => Lanewise.Apply(default(F), x, y);

        internal override void Apply(ReadOnlySpan<double> x, Span<double> y) => Lanewise.Apply(default(F), x, y);

        internal override double Value(double x) => double.IsNaN(x) ? x : value(x);

        internal override DoubleDouble PreciseValue(double x) => precise(x);
    }

    private readonly struct Exp : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Exp(x);
    }

    private readonly struct ExpM1 : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.ExpM1(x);
    }

    private readonly struct Log : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Log(x);
    }

    private readonly struct Log1P : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Log1P(x);
    }

    private readonly struct Tanh : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);
    }

    private readonly struct Sigmoid : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sigmoid(x);
    }

    private readonly struct Sin : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sin(x);
    }

    private readonly struct Cos : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Cos(x);
    }

    private readonly struct Erf : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Erf(x);
    }
}
