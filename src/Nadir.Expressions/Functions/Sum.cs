using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The sum over all rows of data.</summary>
internal sealed class Sum() : Aggregate("sum")
{
    public override bool Divides => false;

    public override Tensor Apply(IReadOnlyList<Tensor> arguments) => arguments[0].Sum();

    public override string Latex(IReadOnlyList<string> arguments) => $@"\sum\left({arguments[0]}\right)";
}
