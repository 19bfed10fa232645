# Completion of healthtargets for bash. In ~/.bashrc: source <(healthtargets completion bash)
_healthtargets() {
    local IFS=$'\n'
    local words
    words=$(healthtargets completion bash --line "$COMP_LINE" --position "$COMP_POINT" 2>/dev/null)
    COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _healthtargets healthtargets
