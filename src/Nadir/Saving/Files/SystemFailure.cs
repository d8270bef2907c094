namespace Nadir;

/// <summary>Turns what the operating system refused into words: the cause and what to do about it.</summary>
internal static class SystemFailure
{
    private const int FacilityWindows = 0x8007;

    /// <summary>Whether an exception is the system's refusal, not one of ours and not a defect.</summary>
    public static bool Is(Exception exception) =>
        exception is UnauthorizedAccessException or (IOException and not DataException);

    /// <summary>The error a user reads, such as <c>model/config.json: saving failed: no space left on device.
    /// …</c>.</summary>
    /// <param name="path">The file or folder as the user named it.</param>
    /// <param name="failure">The system's exception.</param>
    /// <param name="task">What failed and what it left behind, such as <c>saving failed, …</c>.</param>
    public static DataException Error(string path, Exception failure, string task)
    {
        var (cause, advice) = Explain(failure);
        return Tensors.Error.Data(path, $"{task}: {cause}. {advice}", null, failure);
    }

    private static (string Cause, string Advice) Explain(Exception failure) => failure switch
    {
        UnauthorizedAccessException => Denied,
        DirectoryNotFoundException or FileNotFoundException => Missing,
        PathTooLongException => NameTooLong,
        _ when failure.HResult >>> 16 == FacilityWindows => ExplainWindows(failure.HResult & 0xFFFF, failure),
        _ => ExplainUnix(failure.HResult, failure),
    };

    private static (string Cause, string Advice) ExplainUnix(int number, Exception failure) => number switch
    {
        1 or 13 => Denied,
        2 or 20 => Missing,
        5 => DeviceError,
        16 => Busy,
        21 => ("a folder has this name", "Choose another name."),
        24 => ("too many open files", "Close some, then try again."),
        27 => ("the file is larger than the file system allows", "Save to another file system."),
        28 => NoSpace,
        30 => ReadOnly,
        36 or 63 => NameTooLong,
        69 or 122 => ("disk quota exceeded", NoSpace.Advice),
        _ => Other(failure),
    };

    private static (string Cause, string Advice) ExplainWindows(int number, Exception failure) => number switch
    {
        2 or 3 => Missing,
        5 => Denied,
        19 => ReadOnly,
        23 or 1117 => DeviceError,
        32 or 33 => Busy,
        39 or 112 => NoSpace,
        206 => NameTooLong,
        _ => Other(failure),
    };

    private static (string Cause, string Advice) NoSpace =>
        ("no space left on device", "Free some space or choose another place.");

    private static (string Cause, string Advice) DeviceError =>
        ("the device reported an input/output error", "Check the disk, or choose another place.");

    private static (string Cause, string Advice) Denied =>
        ("permission denied", "Change the permissions or choose another place.");

    private static (string Cause, string Advice) ReadOnly => ("the file system is read-only", "Choose another place.");

    private static (string Cause, string Advice) Busy =>
        ("another program is using it", "Close that program, then try again.");

    private static (string Cause, string Advice) NameTooLong => ("the name is too long", "Choose a shorter one.");

    private static (string Cause, string Advice) Missing =>
        ("a folder or file on the way is not there", "Check the spelling, or create it first.");

    private static (string Cause, string Advice) Other(Exception failure) =>
        (failure.Message.TrimEnd('.'), "Choose another place, or try again.");
}
