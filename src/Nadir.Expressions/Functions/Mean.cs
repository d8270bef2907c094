using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The mean over all rows of data.</summary>
internal sealed class Mean() : Aggregate("mean")
{
    public override bool Divides => true;

    public override Tensor Apply(IReadOnlyList<Tensor> arguments) => arguments[0].Mean();

    public override string Latex(IReadOnlyList<string> arguments) => $@"\operatorname{{mean}}\left({arguments[0]}\right)";
}
