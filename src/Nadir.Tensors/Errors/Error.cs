namespace Nadir.Tensors;

/// <summary>Makes every exception of the library: what was asked, what came, what to do next.</summary>
public static class Error
{
    /// <summary>An argument that cannot be used.</summary>
    public static ArgumentException Argument(FormattableString message, string? parameter = null) =>
        new(Messages.Text(message), parameter);

    /// <summary>A number outside its range.</summary>
    public static ArgumentOutOfRangeException OutOfRange(FormattableString message, string? parameter = null) =>
        new(parameter, Messages.Text(message));

    /// <summary>Shapes that do not fit an operation.</summary>
    public static ShapeException Shape(FormattableString message) => new(Messages.Text(message));

    /// <summary>A call that the object's state forbids.</summary>
    public static InvalidOperationException State(FormattableString message) => new(Messages.Text(message));

    /// <summary>Something asked of an operation that it does not offer.</summary>
    public static NotSupportedException NotSupported(FormattableString message) => new(Messages.Text(message));

    /// <summary>Data or a file whose content cannot be used.</summary>
    /// <param name="path">The file or folder, if there is one.</param>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="position">Where in the file, such as <c>line 3, column 'age'</c> or <c>byte 16</c>.</param>
    /// <param name="cause">The exception of the system, if one stands behind it.</param>
    public static DataException Data(
        string? path, FormattableString message, string? position = null, Exception? cause = null) =>
        new(path, position, Messages.Text(message), cause);

    /// <summary>A formula that cannot be read or used as it is written.</summary>
    /// <param name="formula">The formula as it was given.</param>
    /// <param name="column">Where in it, from 1, in cells of a terminal.</param>
    /// <param name="picture">The formula with a caret below the place, in lines of their own.</param>
    /// <param name="message">What was expected, what came, what to do.</param>
    public static FormulaException Formula(string formula, int column, string picture, FormattableString message) =>
        new(formula, column, Messages.Text(message), picture);

    /// <summary>The text of an exception as a user should read it: without the runtime's suffix.</summary>
    public static string TextOf(Exception exception)
    {
        var text = exception.Message;
        if (exception is ArgumentException { ParamName: { } parameter })
        {
            var suffix = $" (Parameter '{parameter}')";
            var at = text.IndexOf(suffix, StringComparison.Ordinal);
            if (at >= 0)
                text = text[..at];
        }

        return text;
    }
}
