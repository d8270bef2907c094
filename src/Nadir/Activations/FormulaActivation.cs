using Nadir.Expressions;

namespace Nadir;

/// <summary>A typed formula as an activation.</summary>
internal sealed class FormulaActivation : Activation
{
    private readonly Formula formula;

    public FormulaActivation(string expression, string name)
        : this(new FormulaDefinition(expression, "activation"), name)
    {
    }

    private FormulaActivation(FormulaDefinition definition, string name)
        : base(name, definition)
    {
        formula = definition.Formula;
        if (formula.Names.Count != 1)
            throw Error.Argument($"An activation's formula is in one variable, such as x; `{formula.Text}` has {(formula.Names.Count == 0 ? "none" : string.Join(", ", formula.Names))}.");
        var values = formula.Compile([.. formula.Names]).Enclose(new Enclosure(double.NegativeInfinity, double.PositiveInfinity));
        Range = values.Continuity == Continuity.Nowhere
            ? throw Error.Argument($"`{formula.Text}` has no value anywhere.")
            : new Interval(values.Low, values.High, double.IsFinite(values.Low), double.IsFinite(values.High));
    }

    public override bool IsElementwise => true;

    public override Interval Range { get; }

    public override Tensor Apply(Tensor x) => formula.Evaluate(new Dictionary<string, Tensor> { [formula.Names[0]] = x });

    internal override L Value<L>(L x) => formula.Apply(x);
}
