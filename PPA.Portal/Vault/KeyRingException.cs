namespace PPA.Portal.Vault;

/// <summary>The key file cannot be used. The message is one sentence in Indonesian for the operator and says the cure.</summary>
public sealed class KeyRingException : Exception
{
    public KeyRingException(string sentence) : base(sentence) { }

    public KeyRingException(string sentence, Exception inner) : base(sentence, inner) { }

    public KeyRingException() { }
}
