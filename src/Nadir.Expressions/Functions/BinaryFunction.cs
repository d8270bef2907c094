using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A function of two numbers, written once on lanes.</summary>
/// <typeparam name="F">Its value; the tensors' slopes come from dual numbers.</typeparam>
internal abstract class BinaryFunction<F>(string name) : Function(name, 2)
    where F : struct, IBinaryLane
{
    public abstract Enclosure Enclose(Enclosure x, Enclosure y);

    /// <summary>Whether it has a value though an argument has none.</summary>
    protected virtual bool AnswersUndefined => false;

    /// <summary>Whether it is an instruction or two on a lane.</summary>
    protected virtual bool IsLight => false;

    /// <summary>The partial derivatives.</summary>
    public abstract (Node InFirst, Node InSecond) Slopes(Node x, Node y);

    public abstract string Latex(string x, string y);

    public abstract string CSharp(string x, string y);

    public virtual double Value(double x, double y) => default(F).Apply<Float64>(x, y).Number;

    public sealed override double Value(ReadOnlySpan<double> arguments) => Value(arguments[0], arguments[1]);

    public override void Fill(ReadOnlySpan<Operand> arguments, Span<double> result)
    {
        if (IsLight)
            LightLoop.Run(default(F), arguments[0], arguments[1], result);
        else
            LaneLoop.Run(default(F), arguments[0], arguments[1], result);
    }

    public sealed override Tensor Apply(IReadOnlyList<Tensor> arguments) => Apply(arguments[0], arguments[1]);

    public virtual Tensor Apply(Tensor x, Tensor y) => WithSlopes<F>.Apply(Name, x, y);

    public sealed override L On<L>(ReadOnlySpan<L> arguments) => default(F).Apply(arguments[0], arguments[1]);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> arguments) =>
        !AnswersUndefined && (arguments[0].Continuity == Continuity.Nowhere || arguments[1].Continuity == Continuity.Nowhere)
            ? Enclosure.None
            : Enclose(arguments[0], arguments[1]);

    public sealed override Node Slope(IReadOnlyList<Node> arguments, int place) => place == 0
        ? Slopes(arguments[0], arguments[1]).InFirst
        : Slopes(arguments[0], arguments[1]).InSecond;

    public sealed override string Latex(IReadOnlyList<string> arguments) => Latex(arguments[0], arguments[1]);

    public sealed override string CSharp(IReadOnlyList<string> arguments) => CSharp(arguments[0], arguments[1]);
}
