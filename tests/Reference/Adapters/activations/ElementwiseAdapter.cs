namespace Nadir.Tests.Reference;

/// <summary>Files that give y and dy/dx of one function at every x.</summary>
internal abstract class ElementwiseAdapter(params string[] files) : Adapter(files)
{
    public sealed override void Run(GoldenCase golden)
    {
        var x = golden.Tensor("x").RequiresGradient();
        var y = Function(golden).Apply(x);
        golden.Expect("y", Settled(golden, "y", x, y));
        golden.Expect("dy", Settled(golden, "dy", x, Gradients.Of(y.Sum(), [x])[0] * SlopeFactor));
    }

    protected abstract Activation Function(GoldenCase golden);

    /// <summary>What an oracle's slope is off by, where it rounds a constant.</summary>
    protected virtual double SlopeFactor => 1;

    /// <summary>Whether two values at an x are as right as each other.</summary>
    protected virtual bool IsEither(double x, double got, double wanted) => false;

    /// <summary>
    /// In cases tagged special, which are optional, a limit may stand for what is not a number at an infinite x, and what
    /// is not a number for a value that the oracle makes of none.
    /// </summary>
    private double[] Settled(GoldenCase golden, string output, Tensor x, Tensor result)
    {
        var (at, got, wanted) = (x.ToArray<double>(), result.ToArray<double>(), GoldenValue.Numbers(golden.Output(output)));
        for (var i = 0; i < got.Length; i++)
        {
            var isOptional = golden.HasTag("special") && (double.IsNaN(at[i]) || (double.IsInfinity(at[i]) && (double.IsNaN(got[i]) || double.IsNaN(wanted[i]))));
            if (isOptional || (output == "dy" && IsEither(at[i], got[i], wanted[i])))
                got[i] = wanted[i];
        }

        return got;
    }
}
