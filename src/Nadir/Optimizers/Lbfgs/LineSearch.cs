namespace Nadir;

/// <summary>How far an optimizer goes along the direction it has chosen.</summary>
public enum LineSearch
{
    /// <summary>As far as the learning rate says.</summary>
    None,

    /// <summary>Until the loss has fallen enough and its slope has flattened enough: the strong Wolfe conditions.</summary>
    StrongWolfe,
}
