using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A function of one number, written once on lanes.</summary>
/// <typeparam name="F">Its value; the tensors' slope comes from dual numbers.</typeparam>
internal abstract class UnaryFunction<F>(string name) : Function(name, 1)
    where F : struct, IUnaryLane
{
    public abstract Enclosure Enclose(Enclosure x);

    /// <summary>Whether it has a value though an argument has none.</summary>
    protected virtual bool AnswersUndefined => false;

    /// <summary>Whether it is an instruction or two on a lane.</summary>
    protected virtual bool IsLight => false;

    public abstract Node Slope(Node x);

    public abstract string Latex(string x);

    public abstract string CSharp(string x);

    public double Value(double x) => default(F).Apply<Float64>(x).Number;

    public sealed override double Value(ReadOnlySpan<double> arguments) => Value(arguments[0]);

    public sealed override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result)
    {
        if (IsLight)
            LightLoop.Run(default(F), arguments[0], result);
        else
            LaneLoop.Run(default(F), arguments[0], result);
    }

    public sealed override Tensor Apply(IReadOnlyList<Tensor> arguments) => Apply(arguments[0]);

    public virtual Tensor Apply(Tensor x) => x.Map(default(WithSlope));

    public sealed override L On<L>(ReadOnlySpan<L> arguments) => default(F).Apply(arguments[0]);

    public sealed override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments) =>
        arguments[0].Continuity == Continuity.Nowhere && !AnswersUndefined ? Enclosure.None : Enclose(arguments[0]);

    public sealed override Node Slope(IReadOnlyList<Node> arguments, int place) => Slope(arguments[0]);

    public sealed override string Latex(IReadOnlyList<string> arguments) => Latex(arguments[0]);

    public sealed override string CSharp(IReadOnlyList<string> arguments) => CSharp(arguments[0]);

    private readonly struct WithSlope : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => default(F).Apply(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => default(F).Apply(new Dual<L>(x, 1)).Slope;
    }
}
