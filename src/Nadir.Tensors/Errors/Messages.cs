using System.Globalization;

namespace Nadir.Tensors;

/// <summary>The one door through which every message to a user passes: the English template is the key.</summary>
/// <remarks>
/// A translation maps a template such as <c>{0} must be a finite number above 0, got {1}.</c> to another with the
/// same holes; what has no translation stays English.
/// </remarks>
public static class Messages
{
    /// <summary>Looks up a template's translation; returns null where there is none. English when null.</summary>
    public static Func<string, string?>? Translation { get; set; }

    /// <summary>The text of a message, culture-invariant.</summary>
    public static string Text(FormattableString message)
    {
        var template = Translation?.Invoke(message.Format) ?? message.Format;
        return string.Format(CultureInfo.InvariantCulture, template, message.GetArguments());
    }
}
