namespace Nadir.Landscapes;

/// <content>Objectives from formulas.</content>
public abstract partial class Objective
{
    /// <summary>A formula of which every name is a parameter.</summary>
    /// <param name="formula">Such as <c>(1-x)^2 + 100*(y-x^2)^2</c>.</param>
    /// <exception cref="ArgumentException">It is an equation or a condition, or has no names.</exception>
    public static Objective Of(Formula formula) => new FormulaObjective(formula, null);

    /// <summary>A formula over data, such as <c>mean((k*x+b-y)^2)</c>: names of columns are data, all others parameters.</summary>
    /// <param name="formula">Makes one number of the rows by <c>mean(…)</c> or <c>sum(…)</c>.</param>
    /// <param name="data">The columns.</param>
    /// <exception cref="ArgumentException">
    /// It is an equation or a condition, has no parameters or no columns, or leaves a number for each row.
    /// </exception>
    public static Objective Of(Formula formula, DataColumns data) => new FormulaObjective(formula, Require.Present(data));

    /// <summary>The loss of a model on data: names of columns are data, all others parameters.</summary>
    /// <param name="model">What is predicted for a row, such as <c>k*x+b</c>.</param>
    /// <param name="data">The columns.</param>
    /// <param name="loss">Compares target and prediction; the mean squared error when left out.</param>
    /// <param name="target">The target column; that of the data when left out.</param>
    /// <exception cref="ArgumentException">
    /// The model is an equation or a condition, has no parameters or no columns or uses the target; there is no such target; or the
    /// loss takes other inputs, other targets, or gives no one number.
    /// </exception>
    public static ModelObjective Of(Formula model, DataColumns data, Loss? loss, string? target = null) =>
        new(model, target is null ? Require.Present(data) : Require.Present(data).WithTarget(target), loss ?? Losses.MeanSquaredError());

    /// <summary>The names of a formula that are no columns.</summary>
    /// <exception cref="ArgumentException">It is no expression, or has no parameters or no columns.</exception>
    private protected static IReadOnlyList<string> ParametersOf(Formula formula, DataColumns? data, string role)
    {
        if (Require.Present(formula).IsEquation)
            throw Error.Argument($"{role} must be an expression, got the equation '{formula.Text}'. Write one side, or left − right.");
        if (formula.IsCondition)
            throw Error.Argument($"{role} must be an expression, got the condition '{formula.Text}'. Write what is to be computed, without a comparison.");
        if (data is null && RowsBuilder.Aggregates(formula.Root).Any())
            throw Error.Argument($"{role} '{formula.Text}' is over rows of data. Pass the data whose columns it names.");
        var names = formula.Names.Where(name => data is null || !data.Has(name)).ToArray();
        if (names.Length == 0)
        {
            throw Error.Argument(data is null
                ? (FormattableString)$"{role} '{formula.Text}' has no parameters. Write at least one name, such as x."
                : $"{role} '{formula.Text}' has no parameters: {(formula.Names.Count == 0 ? "it has no names" : "each name is a column")}. Write at least one name other than {string.Join(", ", data.Names)}.");
        }

        return data is null || names.Length < formula.Names.Count
            ? names
            : throw Error.Argument($"{role} '{formula.Text}' uses no column of the data. The columns are {string.Join(", ", data.Names)}.");
    }
}
